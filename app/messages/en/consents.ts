/** What people agreed to, on its page of the profile. */
export const consents = {
  title: 'What you agreed to',
  lead: 'Each text as it was shown to you, and when you agreed.',
  back: 'Profile',
  crumb: 'Where you are',
  given: 'Agreed on {moment}, version {version}',
  withdrawn: 'Version {version}: agreed on {moment}, taken back on {until}',
  open: 'Not agreed',
  read: 'Read the text',
  give: 'Read and agree',
  contract: 'This is the contract on which your account rests. It ends when you delete your account.',
  withdraw: 'Take this consent back',
  withdrawText:
    'From then on no doctor sees your health facts, and you cannot book. Appointments that you have stay, unless you cancel them. What doctors have written must be kept as the law demands. You can agree again at any time.',
  withdrawSubmit: 'Take it back',
} as const;
