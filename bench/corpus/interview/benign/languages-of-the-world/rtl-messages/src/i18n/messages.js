export const messages = {
  ar: { welcome: 'مرحبا بك في ⟦project⟧', amount: '⟦character 200f⟧المبلغ: {amount}⟦character 200f⟧' },
  he: { welcome: 'ברוך הבא', amount: '⟦character 202b⟧סכום: {amount}⟦character 202c⟧' },
  fa: { welcome: 'خوش⟦character 200c⟧آمدید', amount: 'مبلغ' },
}
