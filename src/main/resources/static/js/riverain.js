// What a page can do better with a script; it does everything without.
