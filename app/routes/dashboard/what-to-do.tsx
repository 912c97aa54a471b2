import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import type { ToDo } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Button, ButtonLink } from '~/ui/button';
import { Todo } from '~/ui/lists';
import { Count } from '~/ui/tabs';

/** What waits for the patient. */
export function WhatToDo({ items }: { items: ToDo[] }) {
  const t = useTranslations('dashboard.todo');
  const words = useWords();
  return (
    <section aria-labelledby="todo-h">
      <h2 id="todo-h">
        {t('title')}
        {items.length > 0 ? <Count>{items.length}</Count> : null}
      </h2>
      {items.length === 0 ? (
        <p className="soft">{t('none')}</p>
      ) : (
        <Todo
          items={items.map((item) => {
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
          })}
        />
      )}
    </section>
  );
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
