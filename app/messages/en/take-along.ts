/** Taking everything along, and bringing it back. */
export const takeAlong = {
  back: 'Your records',
  crumb: 'You are here',
  export: {
    title: 'Take everything with you',
    lead: 'One archive with all your files, appointments, summaries, consents and the access log, in a standard form that other health systems read (FHIR R4). We write to you when it is ready.',
    submit: 'Make an export',
    list: 'Your exports',
    asked: 'Asked for {moment}',
    state: {
      pending: 'Being made, {done, number} of {total, plural, one {# file} other {# files}} checked',
      starting: 'Being made',
      ready: 'Ready until {moment}',
      failed: 'It did not work. Ask for a new one',
      expired: 'No longer here',
    },
    download: 'Download',
    downloadOf: ' the export of {moment}',
    again: 'Look again',
    what: 'An export can be downloaded for {days, plural, one {# day} other {# days}}, only by you, signed in. Files that are still being checked are not in it.',
    import: 'Bring files back from an export',
  },
  import: {
    title: 'Bring files in from an export',
    lead: 'Choose an export of eCureTrip, or a FHIR R4 bundle with its files inside. The files come into your records; each is checked for viruses. Appointments and payments cannot be brought in.',
    label: 'Archive (ZIP) or bundle (JSON)',
    hint: 'At most {megabytes, number} MB. What you have already is not added twice.',
    submit: 'Bring in',
    done: '{added, plural, =0 {No file was added} one {# file was added} other {# files were added}}',
    files: 'Files in it',
    outcome: {
      added: 'Added, being checked',
      known: 'You have it already',
      refused: 'Not added',
    },
    missing:
      '{name} is named in the bundle, but its bytes are not there or cannot be read. Ask for it where the export comes from.',
    toRecords: 'Look at your records',
  },
  refused: {
    import_not_readable:
      'This archive is damaged or locked, so nothing was brought in. Download the export again.',
    import_no_bundle: 'This archive has no file "fhir-bundle.json", so it is no export. Choose another.',
    import_not_fhir: 'This file is no FHIR bundle. Choose the archive, or the bundle inside of it.',
    import_too_large: 'This archive unpacks to more than we take, so nothing was brought in.',
    import_bad_names: 'This archive holds names that lead out of it, so nothing was brought in.',
    import_no_files: 'There is no file in this bundle that could be brought in.',
    import_missing: 'Choose a file.',
    import_not_kept:
      'We could not take the archive: something on our side did not work. Try again in a few minutes; files that are here already stay as they are.',
  },
} as const;
