import { programNames } from './program-names.ts';

/** The completion script for bash, from 3.2 on; it needs no bash-completion. */
export const bashScript = `# bash completion for trustplane. In ~/.bashrc: source <(trustplane completion bash)

__trustplane_complete() {
    local program=$1 current=$2 word line directive prefix= index
    local -a words=() lines=()
    program=\${program/#\\~/$HOME}
    # Where "=" breaks words, --flag=value has been taken apart.
    for ((index = 1; index <= COMP_CWORD; index++)); do
        word=\${COMP_WORDS[index]}
        if [[ \${#words[@]} -gt 0 && ( $word == = || ( $index -gt 1 && \${COMP_WORDS[index - 1]} == = ) ) && \${words[\${#words[@]} - 1]} == --* ]]; then
            words[\${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
    done
    # Where it does not, the candidates need the flag before them.
    [[ $current == --*=* ]] && prefix=\${current%%=*}=
    COMPREPLY=()
    while IFS= read -r line; do
        lines+=("$line")
    done < <("$program" __complete "\${words[@]}" 2>/dev/null)
    [[ \${#lines[@]} -gt 0 ]] || return 0
    directive=\${lines[\${#lines[@]} - 1]}
    unset "lines[\${#lines[@]} - 1]"
    for line in \${lines[@]+"\${lines[@]}"}; do
        COMPREPLY+=("$prefix\${line%%$'\\t'*}")
    done
    case $directive in
        :0) compopt -o default 2>/dev/null ;;
        :16) compopt -o dirnames 2>/dev/null ;;
    esac
    return 0
}

complete -F __trustplane_complete ${programNames.join(' ')}
`;
