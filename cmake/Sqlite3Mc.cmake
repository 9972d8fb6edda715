# SPDX-License-Identifier: GPL-3.0-or-later
# SQLite3 Multiple Ciphers as one static library. No Debian package has it; one pinned npm package ships its
# amalgamation, so that file is fetched, checked and compiled (docs/decisions/0001-sqlite3mc.md).
set(SQLITE3MC_ROOT "" CACHE PATH "Folder with sqlite3.c and sqlite3.h of SQLite3 Multiple Ciphers; fetched when empty")
set(sqlite3mc_package "better-sqlite3-multiple-ciphers")
set(sqlite3mc_version "12.11.1")
set(sqlite3mc_sha512
    "a46ef6fb7564522a67998c782f042aa0e5cd1b6089d479660eb96faa0afbc501e0b04f9ccf9ac064489a2479d42931da19f1a27e0800fc2d12bfda99954adfa3")

if(SQLITE3MC_ROOT)
    set(sqlite3mc_source "${SQLITE3MC_ROOT}")
else()
    set(sqlite3mc_folder "${CMAKE_BINARY_DIR}/sqlite3mc")
    set(sqlite3mc_archive "${sqlite3mc_folder}/${sqlite3mc_package}-${sqlite3mc_version}.tgz")
    set(sqlite3mc_source "${sqlite3mc_folder}/package/deps/sqlite3")
    if(NOT EXISTS "${sqlite3mc_source}/sqlite3.c")
        find_program(NPM npm REQUIRED)
        file(MAKE_DIRECTORY "${sqlite3mc_folder}")
        execute_process(
            COMMAND "${NPM}" pack --silent "${sqlite3mc_package}@${sqlite3mc_version}"
            WORKING_DIRECTORY "${sqlite3mc_folder}" RESULT_VARIABLE failed OUTPUT_QUIET)
        if(failed OR NOT EXISTS "${sqlite3mc_archive}")
            message(FATAL_ERROR "SQLite3 Multiple Ciphers could not be fetched with npm. "
                "Set SQLITE3MC_ROOT to a folder that holds its sqlite3.c and sqlite3.h.")
        endif()
        file(SHA512 "${sqlite3mc_archive}" found)
        if(NOT found STREQUAL sqlite3mc_sha512)
            file(REMOVE "${sqlite3mc_archive}")
            message(FATAL_ERROR "The fetched SQLite3 Multiple Ciphers is not the pinned one (SHA-512 ${found}).")
        endif()
        execute_process(COMMAND "${CMAKE_COMMAND}" -E tar xzf "${sqlite3mc_archive}"
            WORKING_DIRECTORY "${sqlite3mc_folder}" COMMAND_ERROR_IS_FATAL ANY)
    endif()
endif()

add_library(sqlite3mc STATIC "${sqlite3mc_source}/sqlite3.c")
target_include_directories(sqlite3mc SYSTEM PUBLIC "${sqlite3mc_source}")
target_compile_definitions(sqlite3mc PRIVATE
    SQLITE_ENABLE_FTS5 SQLITE_DQS=0 SQLITE_TEMP_STORE=2 SQLITE_THREADSAFE=2
    SQLITE_OMIT_LOAD_EXTENSION SQLITE_SECURE_DELETE
    # The check of a journal reads every page, also those that hold nothing any more.
    SQLITE_ENABLE_DBPAGE_VTAB
    # Which pages list the tables (core/journal/tablelist.h).
    SQLITE_ENABLE_DBSTAT_VTAB
    # The checksums of what is written (core/journal/checksums.h).
    SQLITE_ENABLE_SHA3
    # Its own Argon2 is called by core/journal/key.cpp too: one derivation serves the journal and its backups, and the
    # passphrase need not be kept.
    ARGON2_PUBLIC=)
# Foreign code: always optimised, never instrumented, its warnings not ours.
target_compile_options(sqlite3mc PRIVATE -w -O2 -fno-sanitize=all)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_compile_options(sqlite3mc PRIVATE -msse4.2 -maes)
endif()
find_package(Threads REQUIRED)
target_link_libraries(sqlite3mc PRIVATE Threads::Threads m)
