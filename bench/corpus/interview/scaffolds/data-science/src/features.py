def add_lags(frame, columns, lags=(1, 7)):
    for column in columns:
        for lag in lags:
            frame[f"{column}_lag{lag}"] = frame[column].shift(lag)
    return frame.dropna()
