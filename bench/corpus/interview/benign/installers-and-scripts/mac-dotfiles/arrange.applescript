tell application "System Events"
	set position of first window of application process "Code" to {0, 25}
end tell
do shell script "date +%H:%M"
