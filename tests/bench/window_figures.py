#!/usr/bin/env python3
"""Figures of the running window: start to first frame against a bare GLFW and ImGui window in the same run, idle CPU,
memory. usage: window_figures.py PROGRAM BARE_WINDOW [--starts 11] [--idle-seconds 20]

Starts alternate, so that both meet the same load; medians are compared. Times are from the start of the process until
it says that its first frame has been shown.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "window"))
import driver  # noqa: E402


def start_to_first_frame(command, environment):
    begun = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)
    line = process.stdout.readline()
    seconds = time.monotonic() - begun
    process.wait()
    if line != b"first frame\n":
        raise SystemExit(f"{command[0]} did not show its first frame")
    return seconds


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_mib(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("bare")
    parser.add_argument("--starts", type=int, default=11)
    parser.add_argument("--idle-seconds", type=float, default=20)
    given = parser.parse_args()
    with driver.Window(given.program) as window:  # also makes the library, so that the starts are second starts
        window.wait_for(lambda: window.facts("session_created") == 1, "the demonstration evening is there")
        time.sleep(3)
        before, begun = cpu_seconds(window.process.pid), time.monotonic()
        time.sleep(given.idle_seconds)
        idle = (cpu_seconds(window.process.pid) - before) / (time.monotonic() - begun)
        resident = resident_mib(window.process.pid)
        window.close_as_a_desktop_does()
        ours, bare = [], []
        for _ in range(given.starts):
            bare.append(start_to_first_frame([given.bare], window.environment))
            ours.append(start_to_first_frame([given.program, "--first-frame-and-exit"], window.environment))
    our_median, bare_median = statistics.median(ours), statistics.median(bare)
    print(f"start to first frame   {our_median * 1000:7.0f} ms   (bare window {bare_median * 1000:.0f} ms)")
    print(f"ratio                  {our_median / bare_median:7.2f}")
    print(f"idle CPU of one core   {idle * 100:7.2f} %    (over {given.idle_seconds:.0f} s)")
    print(f"resident memory        {resident:7.0f} MiB")


if __name__ == "__main__":
    main()
