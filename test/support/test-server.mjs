/** Test servers hold synthetic rows for minutes, on 127.0.0.1: fixed passwords are enough, such as production takes. */
export const PASSWORDS = {
  superuser: 'vq7-Lw2n-9xTz-superuser',
  owner: 'vq7-Lw2n-9xTz-owner',
  application: 'vq7-Lw2n-9xTz-application',
};
export const TEMPLATE = 'doorstroom_template';
