import { useTranslations } from '~/messages/translations';

const KINDS = ['terms', 'health_data', 'doctor_terms'] as const;

/** What a kind of consent is called; a kind without a name here is called by its code. */
export function useConsentName(): (kind: string) => string {
  const t = useTranslations('onboarding.consents.kinds');
  return (kind) => {
    const known = KINDS.find((one) => one === kind);
    return known ? t(known) : kind;
  };
}
