basket.total > 100 ? 0.1 : 0
