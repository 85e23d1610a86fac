# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for gigasite(1). Templates and equipment types are asked of the program itself.

_gigasite_complete() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]:-}
    local program=${COMP_WORDS[0]} choices= options= kinds=
    COMPREPLY=()
    # bash takes "--at=2026" apart at the sign.
    if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD - 2]}; fi

    case $prev in
        --example) choices=$("$program" templates 2>/dev/null | cut -d' ' -f1) ;;
        --rack) choices=$("$program" catalog 2>/dev/null | cut -d' ' -f1 | grep '^rack-') ;;
        --climate) choices='memphis_tn ashburn_va phoenix_az abilene_tx lulea_se' ;;
        --power) [[ $command == generate ]] && choices='grid turbines engines bridge' ;;
        --cooling) [[ $command == generate ]] && choices='chillers dry-coolers towers' ;;
        --redundancy) choices='n n+1 n+2 2n sources= ups= chillers= cdus= pumps= air-handlers=' ;;
        --case) choices='nameplate training idle' ;;
        --view) choices='plan oneline coolant sankey money iso charts' ;;
        --overlay) choices='plan power cooling gas network load time temperature density redundancy cost noise water' ;;
        --theme) [[ $command == report ]] && choices='auto light dark' || choices='light dark' ;;
        --show) choices='ansi all planned -roofs -labels dusk quarter half -log -sites grow' ;;
        --step) choices='frames week month' ;;
        --template) choices='engineering board permit' ;;
        --paper) choices='a4 letter' ;;
        --logo)
            kinds='@(png|jpg|jpeg|svg)'
            ;;
        --lang) choices='en zh_CN' ;;
        --units) choices='metric us' ;;
        --scenario)
            local IFS=$'\n'
            choices=$("$program" scenarios "${COMP_WORDS[2]}" 2>/dev/null | sed -E '1d; s/^[* ] *//; s/  +.*//')
            COMPREPLY=($(compgen -W "$choices" -- "$cur"))
            return
            ;;
        --size | --at | --start | --gpus | --it-mw | --facility-mw | --battery-minutes | --parcel | --title | --chapters | --frames | --seconds) return ;;
    esac
    if [[ -n $choices ]]; then
        COMPREPLY=($(compgen -W "$choices" -- "$cur"))
        return
    fi

    if ((COMP_CWORD == 1)); then
        COMPREPLY=($(compgen -W 'templates new generate catalog info scenarios check apply export report film --example --help --version' -- "$cur"))
        kinds=gsite
    else
        case $command in
            new) ((COMP_CWORD == 2)) && choices=$("$program" templates 2>/dev/null | cut -d' ' -f1) || kinds=gsite ;;
            generate)
                options='--gpus --it-mw --facility-mw --rack --climate --power --cooling --redundancy --battery-minutes --parcel --start'
                kinds=gsite
                ;;
            catalog) choices=$("$program" catalog 2>/dev/null | sed 1d | cut -d' ' -f1) ;;
            info) options='--json --at --case --scenario' kinds=gsite ;;
            scenarios | check) kinds=gsite ;;
            apply) ((COMP_CWORD == 2)) && kinds=gsite || kinds=json ;;
            export)
                options='-o --view --show --overlay --theme --lang --units --size --at'
                kinds=gsite
                [[ $prev == -o ]] && options= kinds='@(png|svg|pdf|geojson|dxf|json|csv)'
                ;;
            film)
                options='-o --view --overlay --size --frames --step --seconds --theme --lang --units --case'
                kinds=gsite
                [[ $prev == -o ]] && options= kinds=webp
                ;;
            report)
                options='-o --template --chapters --title --logo --paper --theme --at --case --scenario --lang --units'
                [[ -n $kinds ]] || kinds=gsite
                [[ $prev == -o ]] && options= kinds='@(pdf|html|xlsx)'
                ;;
        esac
        [[ $cur == -* ]] && choices="$options --help"
        COMPREPLY=($(compgen -W "$choices" -- "$cur"))
    fi
    if [[ -n $kinds && $cur != -* ]]; then
        compopt -o filenames 2>/dev/null
        local file
        while IFS= read -r file; do
            COMPREPLY+=("$file")
        done < <(
            shopt -s extglob
            compgen -f -X "!*.$kinds" -- "$cur"
            compgen -d -- "$cur"
        )
    fi
}
complete -F _gigasite_complete gigasite
