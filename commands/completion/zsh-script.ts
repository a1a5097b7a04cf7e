import { programNames } from './program-names.ts';

/** The completion script for zsh: to be sourced, or put as \`_trustplane\` into a folder of \`fpath\`. */
export const zshScript = `#compdef ${programNames.join(' ')}
# zsh completion for trustplane. In ~/.zshrc, after compinit: source <(trustplane completion zsh)

_trustplane() {
    local line directive
    local -a lines candidates
    lines=("\${(@f)$("\${(Q)words[1]}" __complete "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
    directive=\${lines[-1]}
    lines[-1]=()
    for line in "\${lines[@]}"; do
        candidates+=("\${\${line%%$'\\t'*}//:/\\\\:}\${\${(M)line%%$'\\t'*}:+:\${line#*$'\\t'}}")
    done
    compset -P '--*='
    case $directive in
        :0) _files ;;
        :16) _files -/ ;;
        *) _describe -V trustplane candidates ;;
    esac
}

# Sourced, it only registers; autoloaded, it completes.
if [[ \${funcstack[1]} == _trustplane ]]; then
    _trustplane "$@"
else
    compdef _trustplane ${programNames.join(' ')}
fi
`;
