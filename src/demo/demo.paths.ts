export const demoPaths = {
  show: () => '/demo',
  role: () => '/demo/role',
  mail: () => '/demo/mail',
};
