# SPDX-License-Identifier: GPL-3.0-or-later
# Half of a clean build is reading headers and working out the same templates again for each file. For a target whose
# files share no names of their own, MOORING_BATCHES does it once for eight files (docs/decisions/0008-clean-builds.md).
function(mooring_in_batches target)
    if(MOORING_BATCHES)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
        # A fixture of one test file is as much its own as before.
        target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    endif()
endfunction()
