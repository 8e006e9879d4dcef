# What an installed Rembug consists of. rembugctl and the window look for share/rembug beside their own bin folder.
include(GNUInstallDirs)
install(TARGETS rembugctl RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT cli)
if(TARGET rembug)
  install(TARGETS rembug RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT window)
endif()
install(DIRECTORY scenarios/ DESTINATION ${CMAKE_INSTALL_DATADIR}/rembug/scenarios COMPONENT data)
install(DIRECTORY assets/ DESTINATION ${CMAKE_INSTALL_DATADIR}/rembug/assets COMPONENT data
  PATTERN "pictures" EXCLUDE)  # those of the README
