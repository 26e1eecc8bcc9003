import { expect, test } from 'vitest'
import {
  normalName,
  productOf,
  VENDORS,
  vendorByBundleId,
  vendorByCall,
  vendorByFileName,
} from './vendors.ts'

test.each([
  ['ZoomInstallerFull_x64-6.1.exe', 'Zoom'],
  ['Zoom_SDK_Update.pkg', 'Zoom'],
  ['zoomusInstaller.pkg', 'Zoom'],
  ['Microsoft Teams Setup.dmg', 'Microsoft Teams'],
  ['nvidiaRelease.exe', 'NVIDIA'],
  ['TeamViewer_Setup_x64.exe', 'TeamViewer'],
  ['VNC-Viewer-7.1.0-Windows.exe', 'RealVNC'],
  ['ledger-live-desktop-2.91.0-mac.dmg', 'Ledger'],
])('%s is named after %s', (name, vendor) => {
  expect(vendorByFileName(name)?.name).toBe(vendor)
})

test.each([
  'discord-bot.exe',
  'zoomable.exe',
  'my-zoom-notes.exe',
  'setup.exe',
  'update.pkg',
  'slackline.dmg',
  'teamspeak.exe',
  '',
])('%j is nobody’s', (name) => {
  expect(vendorByFileName(name)).toBeUndefined()
})

test.each([
  ['us.zoom.xos', 'Zoom'],
  ['com.microsoft.teams2', 'Microsoft Teams'],
  ['COM.MICROSOFT.VSCODE', 'Visual Studio Code'],
  ['com.microsoft.vscode-oss', undefined],
  ['com.visualstudio.code.oss', undefined],
  ['com.google.Chrome.canary', 'Google Chrome'],
  ['com.google.chrome.for.testing', undefined],
  ['org.example.zoom', undefined],
])('the bundle id %s belongs to %s', (id, vendor) => {
  expect(vendorByBundleId(id)?.name).toBe(vendor)
})

test.each([
  ['Zoom Meetings', 'Zoom'],
  ['Discord', 'Discord'],
  ['Discord Rich Presence Tool', undefined],
  ['Google Chrome for Testing', undefined],
  ['Slack Technologies, LLC', 'Slack'],
  ['Node.js JavaScript Runtime', undefined],
])('“%s” is what programs of %s say', (text, vendor) => {
  expect(vendorByCall(text)?.name).toBe(vendor)
})

test('the list holds together', () => {
  for (const { name, teamIds, products, signers } of VENDORS) {
    for (const id of teamIds) expect(id, name).toMatch(/^[A-Z0-9]{10}$/)
    for (const product of products) expect(product, name).toBe(normalName(product))
    expect(signers.length, name).toBeGreaterThan(0)
  }
  expect(productOf('setup-x64.exe')).toBe('')
})
