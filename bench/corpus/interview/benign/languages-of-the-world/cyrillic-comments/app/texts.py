# Тексти для користувачів
GREETING = "Вітаємо у ⟦project⟧"
ERRORS = {"not_found": "не знайдено", "denied": "немає доступу"}
