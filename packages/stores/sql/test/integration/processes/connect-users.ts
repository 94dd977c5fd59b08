import { openProduct } from '../../example.ts';
import { job } from './job.ts';

/** Connects users, the earlier ones anew from time to time, and answers how many there are. */
await job(async (path = '', keys = '') => {
  const onbehalf = openProduct(path, keys);
  await onbehalf.connections.list();
  return async (count = '') => {
    const connect = async (user: number): Promise<unknown> => {
      const credentials = { token: `token-${user}-${'x'.repeat(500)}` };
      return onbehalf.entity(`user-${user}`).initiateConnection({ app: 'helpdesk', credentials });
    };
    for (let user = 0; user < Number(count); user++) {
      await connect(user);
      await connect(Math.floor(user / 2));
    }
    await onbehalf.close();
    return Number(count);
  };
});
