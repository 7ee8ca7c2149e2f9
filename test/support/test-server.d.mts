export declare const PASSWORDS: {
  readonly superuser: string;
  readonly owner: string;
  readonly application: string;
};
export declare const TEMPLATE: string;
