# SPDX-License-Identifier: GPL-3.0-or-later
# Every text of the window is translated: reads the sources anew, as lupdate does, into copies of the committed files,
# and finds nothing that is not there or not done. English is asked for its plurals only.
# Run: cmake -D SOURCE_DIR=… -D BINARY_DIR=… -D LUPDATE=… -P tests/translations.cmake
set(failures "")
foreach(language zh_CN en)
    set(committed "${SOURCE_DIR}/resources/translations/gigasite_${language}.ts")
    set(copy "${BINARY_DIR}/translations/gigasite_${language}.ts")
    file(COPY "${committed}" DESTINATION "${BINARY_DIR}/translations")
    set(options -silent -I . ui -locations none -no-obsolete)
    if(language STREQUAL "en")
        list(APPEND options -pluralonly)
    endif()
    execute_process(COMMAND "${LUPDATE}" ${options} -ts "${copy}" WORKING_DIRECTORY "${SOURCE_DIR}" RESULT_VARIABLE failed
        OUTPUT_QUIET ERROR_VARIABLE said)
    if(failed)
        message(FATAL_ERROR "lupdate failed: ${said}")
    endif()
    file(READ "${copy}" texts)
    string(REPLACE ";" "," texts "${texts}") # it divides lists
    string(REGEX MATCHALL "<source>[^<]*</source>(\n[^\n]*<comment>[^\n]*)?\n *<translation type=\"unfinished\">" undone "${texts}")
    string(FIND "${texts}" "type=\"unfinished\"" any)
    if(any GREATER -1 AND NOT undone)
        set(undone "<source>one with a note; lupdate and Linguist find it</source>")
    endif()
    foreach(text IN LISTS undone)
        string(REGEX REPLACE "^<source>([^<]*)<.*$" "\\1" text "${text}")
        string(APPEND failures "  ${language}: ${text}\n")
    endforeach()
endforeach()
if(failures)
    message(FATAL_ERROR "Not translated (ui/CMakeLists.txt says how to add them):\n${failures}")
endif()
