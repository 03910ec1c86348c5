# For ~/.bashrc: cairn's line above each prompt. Nothing is shown before the first plan, nor where cairn is not installed.
cairn_prompt() {
  local status=$? line  # a prompt command that comes after it still sees how the last command ended
  line=$(cairn status --line 2>/dev/null) && [ -n "$line" ] && printf '%s\n' "$line"
  return $status
}
PROMPT_COMMAND="cairn_prompt${PROMPT_COMMAND:+; $PROMPT_COMMAND}"
