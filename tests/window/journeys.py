#!/usr/bin/env python3
"""The real window with real keys and mouse. usage: journeys.py PROGRAM [--pictures FOLDER] [NAME...]

Each journey is a function `journey_NAME(program, pictures)`; without names all are taken. Ends with 77 (skipped) if
Xvfb or xdotool is missing.
"""
import argparse
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import driver  # noqa: E402


def journey_first_start(program, pictures):
    """A fresh laptop: the window opens on home, and the demonstration evening appears by itself."""
    with driver.Window(program, pictures=pictures) as window:
        window.wait_for(lambda: window.facts("session_created") == 1, "the demonstration evening is in the library")
        window.picture("home")
        assert window.close_as_a_desktop_does() == 0, "the window ends well"


def journey_settings_by_key(program, pictures):
    """Ctrl+plus makes the letters larger at once, and the next start remembers it."""
    with driver.Window(program, pictures=pictures) as window:
        before = window.fingerprint()
        window.key("ctrl+plus", "ctrl+plus")
        window.wait_for(lambda: window.settings().get("type_percent") == 150, "the type size is kept")
        window.wait_for(lambda: window.fingerprint() != before, "the letters have grown")
        window.picture("home-150")


def journey_fast_keys(program, pictures):
    """Keys pressed faster than frames are drawn are all taken: five times larger and smaller leaves it as it was."""
    with driver.Window(program, pictures=pictures) as window:
        # 4 ms apart: GLFW itself passes over presses of one key that carry the same millisecond.
        window.xdotool("key", "--delay", "4", "ctrl+plus", "ctrl+plus", "ctrl+plus", "ctrl+minus")
        window.wait_for(lambda: window.settings().get("type_percent") == 150, "three steps up and one down")
        time.sleep(0.5)
        assert window.settings()["type_percent"] == 150


def journey_mouse(program, pictures):
    """The language chip on the home screen is pressed with the mouse."""
    with driver.Window(program, pictures=pictures) as window:
        window.click(1072, 43)
        window.wait_for(lambda: window.settings().get("language") == "en", "English is kept")
        window.picture("home-en")


def journey_not_a_library(program, pictures):
    """A file that is no library: the window opens all the same, and the file is not touched."""
    with driver.Window(program, pictures=pictures) as window:
        first = window.home
        window.close_as_a_desktop_does()
        window.library.write_bytes(b"shopping list")
        for ending in ("-wal", "-shm"):
            pathlib.Path(str(window.library) + ending).unlink(missing_ok=True)
        with driver.Window(program, pictures=pictures, home=first) as again:
            again.picture("not-a-library")
            assert again.close_as_a_desktop_does() == 0
        assert window.library.read_bytes() == b"shopping list"


def play_on(window, ended, press, what):
    """Presses on through a story until it has ended."""
    for _ in range(80):
        if ended():
            return
        before = window.facts()
        press()
        # A press that only turns a page leaves no fact, so this may run out without harm.
        until = time.monotonic() + 1
        while window.facts() == before and time.monotonic() < until:
            time.sleep(0.05)
    window.picture("missed")
    raise AssertionError("waited in vain until " + what)


def journey_practise(program, pictures):
    """Alone with a case, from home to looking back, by keyboard."""
    with driver.Window(program, pictures=pictures) as window:
        window.wait_for(lambda: window.facts("session_created") == 1, "the demonstration evening is there")
        ended = window.facts("play_ended")
        window.key("1", "slash")
        window.type("motor")
        window.key("Escape", "Return")
        window.wait_for(lambda: window.facts("play_started") == 3, "the case is begun")
        window.picture("practice-scene")

        def press():
            # Digits choose or order; Enter answers, or turns the page; L goes on after an answer that was not safe.
            window.key("1", "2", "3", "4", "5", "6", "Return", "l", "Return")

        play_on(window, lambda: window.facts("play_ended") > ended, press, "the story has ended")
        window.key("Return", "Return")
        time.sleep(0.5)
        window.picture("practice-debrief")
        assert window.close_as_a_desktop_does() == 0


def journey_evening(program, pictures):
    """An evening from an empty attendance list to the minutes in a file, by keyboard and mouse."""
    with driver.Window(program, pictures=pictures) as window:
        window.wait_for(lambda: window.facts("session_created") == 1, "the demonstration evening is there")
        window.picture("evening-home")
        window.key("2")
        time.sleep(0.5)
        window.picture("evening-1")
        assert window.close_as_a_desktop_does() == 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--pictures")
    given = parser.parse_args()
    journeys = {name[8:]: function for name, function in globals().items() if name.startswith("journey_")}
    try:
        driver.need("Xvfb", "xdotool", "import")
    except driver.Missing as tool:
        print(f"skipped: {tool} is not installed")
        return 77
    failed = 0
    for name in given.names or journeys:
        begun = time.monotonic()
        try:
            journeys[name](given.program, given.pictures and pathlib.Path(given.pictures))
            print(f"ok      {name} ({time.monotonic() - begun:.1f} s)", flush=True)
        except AssertionError as error:
            failed += 1
            print(f"FAILED  {name}: {error}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
