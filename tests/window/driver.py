"""Drives the real program in a window of its own: a free Xvfb display, temporary XDG folders, keys and mouse by
xdotool, pictures by ImageMagick's `import`. Used by the tests of this folder.

    with Window(program) as window:
        window.key("2")
        window.wait_for(lambda: window.sessions(), "a session is in the library")
"""
import ctypes
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time

PATIENCE_S = 30  # slow machines are slow, not wrong
KINDS = ("session_created", "session_closed", "seat_added", "agenda_step_started", "play_started", "play_ended",
         "decision_revealed", "item_raised", "ratings_counted", "round_revealed", "agreement_reached",
         "agreement_confirmed", "document_made")


class Missing(Exception):
    """A tool that these tests need is not installed."""


def need(*tools):
    for tool in tools:
        if shutil.which(tool) is None:
            raise Missing(tool)


class Display:
    """An X server of our own on a display number that nobody uses."""

    def __init__(self, size="1366x768"):
        need("Xvfb", "xdotool", "import")
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp",
             "-noreset"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        number = b""
        while not number.endswith(b"\n"):
            chunk = os.read(read, 16)
            if not chunk:
                raise RuntimeError("Xvfb did not start")
            number += chunk
        os.close(read)
        self.name = ":" + number.decode().strip()
        self.wait_until_it_answers()

    def wait_until_it_answers(self):
        """The number is known a moment before the server takes callers."""
        until = time.monotonic() + PATIENCE_S
        while subprocess.run(["xdotool", "getdisplaygeometry"], env=dict(os.environ, DISPLAY=self.name),
                             capture_output=True).returncode != 0:
            if time.monotonic() > until:
                raise RuntimeError("Xvfb does not answer")
            time.sleep(0.05)

    def close(self):
        self.server.terminate()
        self.server.wait()


def ask_to_close(display_name, window):
    """Sends WM_DELETE_WINDOW. xdotool only knows how to destroy a window."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong

    class Message(ctypes.Structure):
        _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                    ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                    ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("rest", ctypes.c_long * 24)]

    display = ctypes.c_void_p(x11.XOpenDisplay(display_name.encode()))
    message = Message(type=33, window=window, format=32)  # ClientMessage
    message.message_type = x11.XInternAtom(display, b"WM_PROTOCOLS", 0)
    message.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    x11.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(message))
    x11.XCloseDisplay(display)


class Window:
    def __init__(self, program, size="1366x768", arguments=(), home=None, pictures=None, wrapper=()):
        self.program, self.size, self.arguments = program, size, list(arguments)
        self.own_home = home is None
        self.home = pathlib.Path(home or tempfile.mkdtemp(prefix="rembug-window-"))
        self.pictures = pathlib.Path(pictures) if pictures else None
        self.wrapper = list(wrapper)

    def __enter__(self):
        self.display = Display(self.size)
        self.environment = dict(
            os.environ, DISPLAY=self.display.name, HOME=str(self.home), LIBGL_ALWAYS_SOFTWARE="1",
            XDG_CONFIG_HOME=str(self.home / "config"), XDG_DATA_HOME=str(self.home / "data"),
            XDG_DOCUMENTS_DIR=str(self.home / "Documents"))
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.log = open(self.home / "log.txt", "wb")
        self.process = subprocess.Popen([*self.wrapper, self.program, *self.arguments], env=self.environment,
                                        stdout=self.log, stderr=self.log)
        self.id = self.wait_for(self.find, "the window is there")
        self.xdotool("windowfocus", self.id)
        # Painted, not only mapped: more than one colour.
        self.wait_for(lambda: self.colours() > 20, "the first screen is drawn")
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(PATIENCE_S)
        self.log.close()
        self.display.close()
        if self.own_home:
            shutil.rmtree(self.home, ignore_errors=True)

    # ---- hands --------------------------------------------------------------------------------------------------
    def xdotool(self, *words):
        return subprocess.run(["xdotool", *map(str, words)], env=self.environment, check=True,
                              capture_output=True, text=True).stdout

    def key(self, *chords):
        """Presses keys one after the other: "2", "ctrl+k", "Return"."""
        self.xdotool("key", "--delay", "15", *chords)

    def type(self, text):
        self.xdotool("type", "--delay", "8", text)

    def click(self, x, y):
        self.xdotool("mousemove", x, y, "click", "1")

    def close_as_a_desktop_does(self):
        """Asks the window to close, as the cross in its corner does; gives the exit code."""
        ask_to_close(self.display.name, int(self.id))
        return self.process.wait(PATIENCE_S)

    # ---- eyes ---------------------------------------------------------------------------------------------------
    def find(self):
        if self.process.poll() is not None:
            raise AssertionError("the program ended: " + (self.home / "log.txt").read_text())
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "rembug"], env=self.environment,
                               capture_output=True, text=True).stdout.split()
        return found[0] if found else None

    def colours(self):
        out = subprocess.run(["import", "-window", "root", "-format", "%k", "info:-"], env=self.environment,
                             capture_output=True, text=True).stdout
        return int(out or 0)

    def picture(self, name):
        """Keeps a picture for people to look at, if a folder was given."""
        if self.pictures is None:
            return
        self.pictures.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-window", "root", str(self.pictures / (name + ".png"))], env=self.environment,
                       check=True)

    def fingerprint(self):
        return subprocess.run(["import", "-window", "root", "-format", "%#", "info:-"], env=self.environment,
                              capture_output=True, text=True).stdout

    # ---- the library, from outside -----------------------------------------------------------------------------
    @property
    def library(self):
        return self.home / "data" / "rembug" / "rembug.db"

    def settings(self):
        import json
        file = self.home / "config" / "rembug" / "settings.json"
        return json.loads(file.read_text()) if file.exists() else {}

    def facts(self, kind=None):
        """How many facts the library holds, read from a copy of its files: the program holds the library alone."""
        with tempfile.TemporaryDirectory() as folder:
            for ending in ("", "-wal"):
                source = pathlib.Path(str(self.library) + ending)
                if source.exists():
                    shutil.copy(source, pathlib.Path(folder) / ("copy.db" + ending))
            connection = sqlite3.connect(pathlib.Path(folder) / "copy.db")
            try:
                question = "SELECT count(*) FROM fact" + (" WHERE kind = ?" if kind else "")
                return connection.execute(question, (kind,) if kind else ()).fetchone()[0]
            except sqlite3.Error:
                return -1
            finally:
                connection.close()

    def wait_for(self, condition, what, patience=PATIENCE_S):
        until = time.monotonic() + patience
        while time.monotonic() < until:
            answer = condition()
            if answer:
                return answer
            time.sleep(0.05)
        self.picture("missed")
        raise AssertionError("waited in vain until " + what)
