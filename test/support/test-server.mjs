/** Test servers hold synthetic rows for minutes, on 127.0.0.1: fixed passwords are enough. */
export const PASSWORDS = {
  superuser: 'test-superuser',
  owner: 'test-owner',
  application: 'test-application',
};
export const TEMPLATE = 'doorstroom_template';
