# SPDX-License-Identifier: GPL-3.0-or-later
# Run by CTest: cmake -DSOURCE_DIR=... -P layering.cmake. Each layer names what it may not include.
set(forbidden_core "\"(ui|app)/|<Qt(Widgets|Gui|Charts|Concurrent|Svg|Sql|Network)/|<Q(Widget|Application|Chart|Color|Icon|Pixmap|Painter|Dialog|Sql|Tcp|Network)")
set(forbidden_ui "\"app/|<sqlite3\\.h>|\"core/journal/(sqlite|store|schema)\\.h\"|<QSql|<QNetwork")
# Inside core: attachment knows nobody; trends and library know attachment; exchange knows journal; analysis knows
# trends and journal; report knows analysis.
set(forbidden_core/attachment "\"core/(journal|trends|library|exchange|suggest|analysis|report)/")
set(forbidden_core/trends "\"core/(journal|library|exchange|suggest|analysis|report)/")
set(forbidden_core/library "\"core/(journal|trends|exchange|suggest|analysis|report)/")
set(forbidden_core/journal "\"core/(trends|library|exchange|suggest|analysis|report)/")
set(forbidden_core/exchange "\"core/(trends|analysis|report)/")
set(forbidden_core/analysis "\"core/(library|exchange|suggest|report)/")
set(forbidden_core/report "\"core/(library|exchange|suggest)/")

foreach(layer IN ITEMS core ui core/attachment core/trends core/library core/journal core/exchange core/analysis core/report)
    file(GLOB_RECURSE files "${SOURCE_DIR}/${layer}/*.cpp" "${SOURCE_DIR}/${layer}/*.h")
    foreach(file IN LISTS files)
        file(STRINGS "${file}" offences REGEX "^#include (${forbidden_${layer}})")
        foreach(offence IN LISTS offences)
            file(RELATIVE_PATH name "${SOURCE_DIR}" "${file}")
            message(SEND_ERROR "${name}: ${offence}")
        endforeach()
    endforeach()
endforeach()

# sqlite3.h is included in one place.
file(GLOB_RECURSE files "${SOURCE_DIR}/core/*.cpp" "${SOURCE_DIR}/core/*.h" "${SOURCE_DIR}/app/*.cpp" "${SOURCE_DIR}/ui/*.cpp")
foreach(file IN LISTS files)
    file(STRINGS "${file}" offences REGEX "^#include <sqlite3\\.h>")
    if(offences AND NOT file MATCHES "/core/journal/sqlite\\.(h|cpp)$")
        message(SEND_ERROR "${file}: only core/journal/sqlite.* may include sqlite3.h")
    endif()
endforeach()
