# SPDX-License-Identifier: GPL-3.0-or-later
# clazy judges a target while clang compiles it. What it looks for stands in the presets, as CLAZY_CHECKS in the environment.
find_library(CLAZY_PLUGIN NAMES ClazyPlugin.so REQUIRED)
function(mooring_judge)
    foreach(target IN LISTS ARGN)
        target_compile_options(${target} PRIVATE
            "SHELL:-Xclang -load -Xclang ${CLAZY_PLUGIN}" "SHELL:-Xclang -add-plugin -Xclang clazy")
    endforeach()
endfunction()
