import { programNames } from './program-names.ts';

/** The completion script for fish. */
export const fishScript = `# fish completion for trustplane. In ~/.config/fish/config.fish: trustplane completion fish | source

function __trustplane_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~' $HOME -- $words[1])
    set -e words[1]
    set -l lines ($program __complete $words "$current" 2>/dev/null)
    test (count $lines) -gt 0; or return
    set -l directive $lines[-1]
    set -e lines[-1]
    set -l prefix (string match -r -- '^--[^=]+=' $current)
    switch $directive
        case ':0'
            __fish_complete_path (string replace -r -- '^--[^=]+=' '' $current) | string replace -r '^' -- "$prefix"
        case ':16'
            __fish_complete_directories (string replace -r -- '^--[^=]+=' '' $current) '' | string replace -r '^' -- "$prefix"
        case '*'
            for line in $lines
                echo "$prefix$line"
            end
    end
end

${programNames.map((name) => `complete -c ${name} -f -a '(__trustplane_complete)'`).join('\n')}
`;
