/** @type {import('tailwindcss').Config} */
module.exports = {
  content: ['./app/**/*.{ts,tsx}'],
  safelist: ['bg-red-50', 'bg-red-100', 'bg-red-200', 'bg-red-300', 'bg-red-400', 'bg-red-500', 'bg-red-600', 'bg-blue-50', 'bg-blue-100', 'bg-blue-200', 'bg-blue-300', 'bg-blue-400', 'bg-blue-500', 'bg-blue-600', 'text-red-50', 'text-red-100', 'text-red-200', 'text-red-300', 'text-blue-50', 'text-blue-100', 'text-blue-200', 'text-blue-300', 'md:grid-cols-1', 'md:grid-cols-2', 'md:grid-cols-3', 'md:grid-cols-4', 'md:grid-cols-5', 'md:grid-cols-6'],
  theme: { extend: {} },                                                                                  // keep in step with the design tokens
  plugins: [require('@tailwindcss/typography'), ({ addUtilities }) => addUtilities({ '.no-bar': { 'scrollbar-width': 'none' } })],
}
