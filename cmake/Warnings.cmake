# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries the dialect, the warnings and the Qt strictness flags; every target links it PRIVATE.
add_library(mooring_options INTERFACE)
target_compile_features(mooring_options INTERFACE cxx_std_20)
target_compile_options(mooring_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion
    $<$<NOT:$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>>:-Wshadow> # in batches neighbours' names would count
    -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wimplicit-fallthrough -Wswitch-enum
    -Wno-missing-field-initializers # designated initialisers name what matters; the rest has defaults
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -Wuseless-cast>)
target_compile_definitions(mooring_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH
    QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
