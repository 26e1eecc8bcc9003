/** The exchange that receives all this mail: invented, under a reserved name. */
export const HOUSE = {
  name: 'Harbourline',
  domain: 'harbourline.example',
  support: 'support@harbourline.example',
  security: 'security@harbourline.example',
  finance: 'accounts@harbourline.example',
  people: 'people@harbourline.example',
  press: 'press@harbourline.example',
  legal: 'compliance@harbourline.example',
  help: 'https://help.harbourline.example',
  app: 'https://app.harbourline.example',
} as const
