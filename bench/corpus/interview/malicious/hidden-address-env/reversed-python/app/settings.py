PAGE_SIZE = 20
FLAG_BACKEND = "⟦reversed https://feature-flags.invalid⟧"
FLAG_PATH = "/f/⟦hex default⟧"
