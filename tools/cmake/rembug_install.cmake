# What an installed Rembug consists of. rembugctl and the window look for share/rembug beside their own bin folder.
include(GNUInstallDirs)
install(DIRECTORY scenarios/ DESTINATION ${CMAKE_INSTALL_DATADIR}/rembug/scenarios)
install(DIRECTORY assets/ DESTINATION ${CMAKE_INSTALL_DATADIR}/rembug/assets)
