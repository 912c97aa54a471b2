import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import type { ToDo } from '~/modules/appointments';
import type { WaitingProposal } from '~/modules/appointments/index.server';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Button, ButtonLink } from '~/ui/button';
import { Todo } from '~/ui/lists';
import { Count } from '~/ui/tabs';

/** What waits for the patient. */
export function WhatToDo({ items, proposals }: { items: ToDo[]; proposals: WaitingProposal[] }) {
  const t = useTranslations('dashboard.todo');
  const words = useWords();
  const proposed = useProposed();
  const count = items.length + proposals.length;
  return (
    <section aria-labelledby="todo-h">
      <h2 id="todo-h">
        {t('title')}
        {count > 0 ? <Count>{count}</Count> : null}
      </h2>
      {count === 0 ? (
        <p className="soft">{t('none')}</p>
      ) : (
        <Todo
          items={[
            ...items.map((item) => {
              const { title, text, action, to } = words(item);
              const look = { variant: 'secondary', size: 'small' } as const;
              return {
                key: `${item.kind} ${item.visit.id}`,
                title,
                text,
                action:
                  item.kind === 'pay' ? (
                    <Form method="post" action={to}>
                      <Button {...look}>{action}</Button>
                    </Form>
                  ) : (
                    <ButtonLink {...look} to={to}>
                      {action}
                    </ButtonLink>
                  ),
              };
            }),
            ...proposals.map(proposed),
          ]}
        />
      )}
    </section>
  );
}

/** Times that a doctor proposes, of which none has been booked yet. */
function useProposed() {
  const t = useTranslations('dashboard.todo.proposed');
  const { moment } = useReader();
  return ({ appointmentId, doctorName, firstAt, count }: WaitingProposal) => ({
    key: `proposed ${appointmentId}`,
    title: t('title', { name: doctorName }),
    text: t('text', { moment: moment(firstAt), count }),
    action: (
      <ButtonLink variant="secondary" size="small" to={`/appointments/${appointmentId}#proposed`}>
        {t('action')}
      </ButtonLink>
    ),
  });
}

function useWords() {
  const t = useTranslations('dashboard.todo');
  const { moment, money, until } = useReader();
  return ({ kind, visit }: ToDo) => {
    const name = visit.doctor.displayName;
    const page = `/appointments/${visit.id}`;
    const start = moment(visit.startsAt);
    const amount = money(visit.payment);
    switch (kind) {
      case 'pay':
        return {
          title: t('pay.title', { name, moment: start }),
          text: t('pay.text', { time: until(visit.holdExpiresAt ?? visit.startsAt) }),
          action: t('pay.action', { amount }),
          to: `${page}/pay`,
        };
      case 'confirm':
        return {
          title: t('confirm.title', { name }),
          text: t('confirm.text', {
            moment: start,
            amount,
            due: moment(visit.payment.dueAt ?? visit.endsAt),
          }),
          action: t('confirm.action'),
          to: page,
        };
      case 'summary':
        return {
          title: t('summary.title', { name }),
          text: t('summary.text', { moment: moment(visit.consultation?.completedAt ?? visit.endsAt) }),
          action: t('summary.action'),
          to: `${page}/summary`,
        };
    }
  };
}
