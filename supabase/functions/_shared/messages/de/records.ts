import type { records as English } from '../en/records.ts';
import type { Translation } from '../translation.ts';

/** Mails about medical files. They never say which. */
export const records: Translation<typeof English> = {
  record_requested: {
    subject: 'Sie werden um eine Datei gebeten',
    preheader: 'Worum es geht, steht auf der Seite Ihres Termins.',
    title: 'Sie werden um eine Datei gebeten',
    intro:
      '{doctor} bittet Sie um eine Datei für die Konsultation <strong>{reference}</strong>. Melden Sie sich an, um zu lesen, worum es geht. Sie entscheiden, ob Sie sie teilen.',
  },
  records_opened: {
    subject: 'Die Administration hat Ihre Dateien geöffnet',
    preheader: 'Der Grund steht in Ihrem Zugriffsprotokoll.',
    title: 'Die Administration hat Ihre Dateien geöffnet',
    intro:
      'Am <strong>{moment}</strong> ({zone}) hat eine Person der Administration von eCureTrip Ihre Dateien für eine Stunde geöffnet. Der Grund und jede Datei, die gelesen wird, stehen in Ihrem Zugriffsprotokoll.',
    button: 'Zugriffsprotokoll lesen',
    notRight: 'Wenn Sie damit nicht einverstanden sind, antworten Sie auf diese E-Mail.',
  },
  record_infected: {
    subject: 'Eine Datei von Ihnen wurde gelöscht',
    preheader: 'Sie enthielt einen Virus. Niemand hat sie geöffnet.',
    title: 'Eine Datei von Ihnen wurde gelöscht',
    intro:
      'Am <strong>{moment}</strong> ({zone}) haben wir in einer Datei, die Sie hinzugefügt haben, einen Virus gefunden und sie gelöscht. Niemand hat sie geöffnet, und Ihre anderen Dateien sind nicht betroffen. Melden Sie sich an, um zu sehen, welche Datei es war. Wenn Sie sie auf Papier haben, machen Sie eine neue Kopie und fügen Sie diese hinzu. Es ist gut, auch Ihr eigenes Gerät prüfen zu lassen.',
    button: 'Unterlagen ansehen',
  },
  export_ready: {
    subject: 'Ihr Export ist bereit',
    preheader: 'Melden Sie sich an, um ihn herunterzuladen.',
    title: 'Ihr Export ist bereit',
    intro:
      'Alles, was wir für Sie aufbewahren, liegt als eine Datei bereit. Melden Sie sich an, um sie herunterzuladen, bis <strong>{moment}</strong> ({zone}).',
    button: 'Herunterladen',
  },
};
