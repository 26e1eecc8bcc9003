const store = 'https://chromewebstore.google.com/detail/'
export const wallets = [
  { name: 'MetaMask', found: () => window.ethereum?.isMetaMask, install: `${store}nkbihfbeogaeaoehlefnkodbefgpgknn` },
  { name: 'Phantom', found: () => window.solana?.isPhantom, install: `${store}bfnaelmomeimhlpmgjnjophhpkkoljpa` },
]
