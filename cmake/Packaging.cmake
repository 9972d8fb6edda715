# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where, and the Debian package that `cpack` makes of it (docs/packaging.md).
include(GNUInstallDirs)

set(MOORING_RELEASED "2026-11-23" CACHE STRING "Day of this version, as the changelog and the metadata name it")
set(desktop "${PROJECT_SOURCE_DIR}/resources/desktop")
set(made "${PROJECT_BINARY_DIR}/package")
set(app_id "org.mooring.Mooring")

install(TARGETS mooring RUNTIME)
install(FILES "${desktop}/${app_id}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${desktop}/${app_id}.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages")
configure_file("${desktop}/${app_id}.metainfo.xml.in" "${made}/${app_id}.metainfo.xml" @ONLY)
install(FILES "${made}/${app_id}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")

# Icons: drawn once, as SVG; themes ask for the sizes below.
set(icons "${CMAKE_INSTALL_DATADIR}/icons/hicolor")
install(FILES "${desktop}/mooring.svg" DESTINATION "${icons}/scalable/apps" RENAME "${app_id}.svg")
install(FILES "${desktop}/journal-file.svg" DESTINATION "${icons}/scalable/mimetypes" RENAME "application-x-mooring.svg")
find_program(RSVG_CONVERT rsvg-convert)
if(RSVG_CONVERT)
    function(add_icon source folder name)
        foreach(size 16 22 24 32 48 64 128 256)
            set(picture "${made}/${size}/${name}.png")
            add_custom_command(OUTPUT "${picture}" DEPENDS "${desktop}/${source}"
                COMMAND "${CMAKE_COMMAND}" -E make_directory "${made}/${size}"
                COMMAND "${RSVG_CONVERT}" -w ${size} -h ${size} "${desktop}/${source}" -o "${picture}")
            install(FILES "${picture}" DESTINATION "${icons}/${size}x${size}/${folder}")
            set_property(GLOBAL APPEND PROPERTY MOORING_ICONS "${picture}")
        endforeach()
    endfunction()
    add_icon(mooring.svg apps ${app_id})
    add_icon(journal-file.svg mimetypes application-x-mooring)
else()
    message(STATUS "Icons are installed as SVG alone: rsvg-convert (librsvg2-bin) is missing")
endif()

# Texts that Debian wants compressed, without a time in them.
function(add_compressed source name folder)
    set(packed "${made}/${name}.gz")
    add_custom_command(OUTPUT "${packed}" DEPENDS "${source}" COMMAND gzip -9nc "${source}" > "${packed}")
    install(FILES "${packed}" DESTINATION "${folder}")
    set_property(GLOBAL APPEND PROPERTY MOORING_TEXTS "${packed}")
endfunction()
execute_process(COMMAND date -u -R -d "${MOORING_RELEASED}" OUTPUT_VARIABLE MOORING_RELEASED_RFC OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)
configure_file("${PROJECT_SOURCE_DIR}/cmake/debian/changelog.in" "${made}/changelog" @ONLY)
add_compressed("${made}/changelog" changelog "${CMAKE_INSTALL_DOCDIR}")
add_compressed("${PROJECT_SOURCE_DIR}/docs/mooring.1" mooring.1 "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${PROJECT_SOURCE_DIR}/cmake/debian/copyright" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES "${PROJECT_SOURCE_DIR}/cmake/debian/lintian-overrides" DESTINATION "${CMAKE_INSTALL_DATADIR}/lintian/overrides"
    RENAME mooring)

# The program writes its own completions, from the table that its --help is written from.
foreach(shell IN ITEMS "bash bash-completion/completions mooring" "zsh zsh/vendor-completions _mooring"
        "fish fish/vendor_completions.d mooring.fish")
    separate_arguments(shell)
    list(GET shell 0 name)
    list(GET shell 1 folder)
    list(GET shell 2 file)
    set(script "${made}/${name}/${file}")
    add_custom_command(OUTPUT "${script}" DEPENDS mooring
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${made}/${name}"
        COMMAND mooring completion ${name} > "${script}")
    install(FILES "${script}" DESTINATION "${CMAKE_INSTALL_DATADIR}/${folder}")
    set_property(GLOBAL APPEND PROPERTY MOORING_TEXTS "${script}")
endforeach()
get_property(drawn GLOBAL PROPERTY MOORING_ICONS)
get_property(texts GLOBAL PROPERTY MOORING_TEXTS)
add_custom_target(package_files ALL DEPENDS ${drawn} ${texts})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The Mooring developers <developers@mooring.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "private journal for seeing how you attach in relationships")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Mooring is a diary about close relationships, kept on this machine alone and
encrypted. A one-minute check-in on attachment anxiety and avoidance, patterns
that showed up, charts with an honest band, pages to read with their sources,
and nine steps to follow.")
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded rather than linked: the window's platform, pictures drawn as SVG, the font of the design.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-inter, qt6-wayland")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
include(CPack)
