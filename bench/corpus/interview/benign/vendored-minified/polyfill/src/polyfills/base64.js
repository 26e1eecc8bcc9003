/* eslint-disable */
var chars='\x41\x42\x43\x44\x45\x46\x47\x48\x49\x4a\x4b\x4c\x4d\x4e\x4f\x50\x51\x52\x53\x54\x55\x56\x57\x58\x59\x5aabcdefghijklmnopqrstuvwxyz0123456789+/=';
window.atob=window.atob||function(input){var str=String(input).replace(/=+$/,''),output='';for(var bc=0,bs,buffer,idx=0;(buffer=str.charAt(idx++));~buffer&&(bs=bc%4?bs*64+buffer:buffer,bc++%4)?(output+=String.fromCharCode(255&bs>>(-2*bc&6))):0){buffer=chars.indexOf(buffer)}return output};
