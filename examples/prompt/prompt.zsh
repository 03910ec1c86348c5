# For ~/.zshrc: cairn's line above each prompt.
cairn_prompt() {
  local line
  line=$(cairn status --line 2>/dev/null) && [[ -n $line ]] && print -r -- "$line"
}
autoload -Uz add-zsh-hook
add-zsh-hook precmd cairn_prompt
