/** Finds numbers that stand before what they count without a plural: "1 minutes", and in Arabic nearly every other number. */

const NOUNS: Record<string, string> = {
  en: 'minutes?|hours?|days?|weeks?|months?|years?|times?|files?|characters?|doctors?|patients?|people|appointments?',
  es: 'minutos?|horas?|días?|semanas?|mes(?:es)?|años?|ve(?:z|ces)|archivos?|car[aá]cter(?:es)?|médicos?|pacientes?|personas?|citas?',
  de: 'Minuten?|Stunden?|Tage?n?|Wochen?|Monate?n?|Jahre?n?|Mal|Datei(?:en)?|Zeichen|Ärzte|Personen|Termine?n?',
  ar: 'دقيقة|دقائق|ساعة|ساعات|أيام|يومًا|أسبوع|أسابيع|شهر|أشهر|سنة|سنوات|مرة|مرات|ملف|ملفات|ملفًا|حرف|أحرف|حرفًا|طبيب|موعد',
};

/** Whether a message has a plain number, or a value that may be one, right before one of the nouns that are counted here. People are none. */
export function countsBare(language: string, message: string): boolean {
  const nouns = NOUNS[language];
  if (nouns === undefined) return false;
  return new RegExp(
    `\\{(?!doctor|patient|name)\\w+(?:, number)?\\}(?:</\\w+>)?\\s+(?:${nouns})(?![\\p{L}\\p{M}])`,
    'u',
  ).test(message);
}
