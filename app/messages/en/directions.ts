/** The doctor's words on how to find the clinic. */
export const directions = {
  title: 'The way to your clinic',
  lead: 'Patients with a confirmed appointment at your clinic read this beside the address. Nobody else does.',
  label: 'How to find you',
  hint: 'Which entrance, which floor, where to register, how to come from the airport.',
  submit: 'Save',
  back: 'Profile',
} as const;
