# For ~/.bashrc: cairn's line above each prompt. Nothing is shown before the first plan, nor where cairn is not installed.
cairn_prompt() {
  local line
  line=$(cairn status --line 2>/dev/null) && [ -n "$line" ] && printf '%s\n' "$line"
}
PROMPT_COMMAND="cairn_prompt${PROMPT_COMMAND:+; $PROMPT_COMMAND}"
