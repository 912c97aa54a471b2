import { useTranslations } from '~/messages/translations';
import { AppLink } from '~/ui/app-link';
import { DataTable, type Column } from '~/ui/data-table';
import type { Appointment } from '../schema';
import { AppointmentState, PaymentState } from './states';
import { useReader, useThere } from './use-reader';
import { otherParty } from './who';

type AppointmentTableProps = {
  visits: Appointment[];
  caption: string;
  now: string;
  /** Also where the money stands. */
  withMoney?: boolean;
};

/** Appointments in a list, each in words on both clocks. */
export function AppointmentTable({ visits, caption, now, withMoney }: AppointmentTableProps) {
  const t = useTranslations('appointments.list');
  const { moment } = useReader();
  const there = useThere();
  const forDoctor = visits[0]?.viewer === 'doctor';
  const columns: Column<Appointment>[] = [
    { key: 'when', header: t('when'), rowHeader: true, cell: (visit) => moment(visit.startsAt) },
    {
      key: 'who',
      header: forDoctor ? t('patient') : t('doctor'),
      cell: (visit) => (
        <AppLink to={`/appointments/${visit.id}`}>
          <bdi>{otherParty(visit).name}</bdi>
        </AppLink>
      ),
    },
    {
      key: 'there',
      header: t('there'),
      foldLabel: t('there'),
      cell: (visit) => {
        const { timeZone, city } = otherParty(visit);
        return there(visit.startsAt, timeZone, city);
      },
    },
    { key: 'state', header: t('state'), cell: (visit) => <AppointmentState visit={visit} now={now} /> },
  ];
  if (withMoney) {
    columns.push({
      key: 'money',
      header: t('money'),
      foldLabel: t('money'),
      cell: (visit) => <PaymentState visit={visit} />,
    });
  }
  return (
    <DataTable caption={caption} captionHidden rows={visits} rowKey={({ id }) => id} columns={columns} />
  );
}
