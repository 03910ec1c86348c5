# For ~/.config/fish/config.fish: cairn's line above each prompt.
function cairn_prompt --on-event fish_prompt
    set -l line (cairn status --line 2>/dev/null)
    test -n "$line"; and echo $line
end
