# SPDX-License-Identifier: GPL-3.0-or-later
# fish completion for gigasite(1). Templates and equipment types are asked of the program itself.

set -l commands templates new generate catalog info scenarios check apply export report film

function __gigasite_templates
    gigasite templates 2>/dev/null | string replace -r '^(\S+)\s+.*' '$1'
end
function __gigasite_types
    gigasite catalog 2>/dev/null | tail -n +2 | string replace -r '^(\S+)\s+(.*)' '$1'
end
function __gigasite_scenarios
    gigasite scenarios (commandline -opc)[3] 2>/dev/null | tail -n +2 | string replace -r '^[* ] *(.*?)  .*' '$1'
end

complete -c gigasite -f
complete -c gigasite -n "not __fish_seen_subcommand_from $commands" -a templates -d 'list the templates'
complete -c gigasite -n "not __fish_seen_subcommand_from $commands" -a new -d 'make a project file from a template'
complete -c gigasite -n "not __fish_seen_subcommand_from $commands" -a generate -d 'make a whole site of what is asked for'
complete -c gigasite -n "not __fish_seen_subcommand_from $commands" -a catalog -d 'list the equipment types'
complete -c gigasite -n "not __fish_seen_subcommand_from $commands" -a info -d 'figures of the site'
complete -c gigasite -n "not __fish_seen_subcommand_from $commands" -a scenarios -d 'list the scenarios in the file'
complete -c gigasite -n "not __fish_seen_subcommand_from $commands" -a check -d 'findings, one a line'
complete -c gigasite -n "not __fish_seen_subcommand_from $commands" -a apply -d 'edit the site'
complete -c gigasite -n "not __fish_seen_subcommand_from $commands" -a export -d 'write a picture, the data or a map'
complete -c gigasite -n "not __fish_seen_subcommand_from $commands" -a report -d 'write a report'
complete -c gigasite -n "not __fish_seen_subcommand_from $commands" -a film -d 'write a film of the growing site'
complete -c gigasite -n "not __fish_seen_subcommand_from $commands" -l example -x -a '(__gigasite_templates)' -d 'open a new site made from a template'
complete -c gigasite -n "not __fish_seen_subcommand_from $commands" -l version -d 'version'
complete -c gigasite -l help -s h -d 'usage'

# Project files, and what else a command reads or writes.
complete -c gigasite -n "not __fish_seen_subcommand_from templates catalog" -k -a '(__fish_complete_suffix .gsite)'
complete -c gigasite -n "__fish_seen_subcommand_from apply" -k -a '(__fish_complete_suffix .json)'
complete -c gigasite -n "__fish_seen_subcommand_from new" -a '(__gigasite_templates)'
complete -c gigasite -n "__fish_seen_subcommand_from catalog" -a '(__gigasite_types)'

complete -c gigasite -n "__fish_seen_subcommand_from generate" -l gpus -x -d 'at least so many GPUs'
complete -c gigasite -n "__fish_seen_subcommand_from generate" -l it-mw -x -d 'megawatts of racks'
complete -c gigasite -n "__fish_seen_subcommand_from generate" -l facility-mw -x -d 'megawatts of the whole site'
complete -c gigasite -n "__fish_seen_subcommand_from generate" -l rack -x -a '(__gigasite_types | string match "rack-*")' -d 'rack type'
complete -c gigasite -n "__fish_seen_subcommand_from generate" -l climate -x -a 'memphis_tn ashburn_va phoenix_az abilene_tx lulea_se' -d 'design weather'
complete -c gigasite -n "__fish_seen_subcommand_from generate" -l power -x -a 'grid turbines engines bridge' -d 'where the power comes from'
complete -c gigasite -n "__fish_seen_subcommand_from generate" -l cooling -x -a 'chillers dry-coolers towers' -d 'what gives the heat away'
complete -c gigasite -n "__fish_seen_subcommand_from generate" -l redundancy -x -a 'n n+1 n+2 2n sources= ups= chillers= cdus= pumps= air-handlers=' -d 'spare units'
complete -c gigasite -n "__fish_seen_subcommand_from generate" -l battery-minutes -x -d 'how long batteries carry it'
complete -c gigasite -n "__fish_seen_subcommand_from generate" -l parcel -x -d 'ground in metres, WIDTHxDEPTH'
complete -c gigasite -n "__fish_seen_subcommand_from generate" -l start -x -d 'first day'

complete -c gigasite -n "__fish_seen_subcommand_from info" -l json -d 'every digit, as JSON'
complete -c gigasite -n "__fish_seen_subcommand_from info export report" -l at -x -d 'day of the figures'
complete -c gigasite -n "__fish_seen_subcommand_from info report film" -l case -x -a 'nameplate training idle' -d 'load case'
complete -c gigasite -n "__fish_seen_subcommand_from info report" -l scenario -x -a '(__gigasite_scenarios)' -d 'another scenario'

complete -c gigasite -n "__fish_seen_subcommand_from export" -s o -r -k -a '(__fish_complete_suffix .png .svg .pdf .geojson .dxf .json .csv)' -d 'file to write'
complete -c gigasite -n "__fish_seen_subcommand_from export film" -l view -x -a 'plan oneline coolant sankey money iso charts' -d 'what is drawn'
complete -c gigasite -n "__fish_seen_subcommand_from export" -l show -x -a 'ansi all planned -roofs -labels dusk quarter half -log -sites grow' -d 'options of the view'
complete -c gigasite -n "__fish_seen_subcommand_from export film" -l overlay -x -a 'plan power cooling gas network load time temperature density redundancy cost noise water' -d 'colours of the plan'
complete -c gigasite -n "__fish_seen_subcommand_from export film" -l theme -x -a 'light dark' -d 'colours'
complete -c gigasite -n "__fish_seen_subcommand_from export report film" -l lang -x -a 'en zh_CN' -d 'language of the picture'
complete -c gigasite -n "__fish_seen_subcommand_from export report film" -l units -x -a 'metric us' -d 'units of the picture'
complete -c gigasite -n "__fish_seen_subcommand_from export film" -l size -x -d 'pixels, WIDTHxHEIGHT'

complete -c gigasite -n "__fish_seen_subcommand_from report" -s o -r -k -a '(__fish_complete_suffix .pdf .html .xlsx)' -d 'file to write'
complete -c gigasite -n "__fish_seen_subcommand_from report" -l template -x -a 'engineering board permit' -d 'chapters at first'
complete -c gigasite -n "__fish_seen_subcommand_from report" -l chapters -x -d 'chapters by name'
complete -c gigasite -n "__fish_seen_subcommand_from report" -l title -x -d 'on the first page'
complete -c gigasite -n "__fish_seen_subcommand_from report" -l logo -r -k -a '(__fish_complete_suffix .png .jpg .jpeg .svg)' -d 'picture'
complete -c gigasite -n "__fish_seen_subcommand_from report" -l paper -x -a 'a4 letter' -d 'size of the pages'
complete -c gigasite -n "__fish_seen_subcommand_from report" -l theme -x -a 'auto light dark' -d 'of HTML'

complete -c gigasite -n "__fish_seen_subcommand_from film" -s o -r -k -a '(__fish_complete_suffix .webp)' -d 'film or folder to write'
complete -c gigasite -n "__fish_seen_subcommand_from film" -l frames -x -d 'how many pictures'
complete -c gigasite -n "__fish_seen_subcommand_from film" -l step -x -a 'frames week month' -d 'a picture for each'
complete -c gigasite -n "__fish_seen_subcommand_from film" -l seconds -x -d 'of a phase'
