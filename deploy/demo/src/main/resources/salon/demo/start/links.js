export function links({ platform, keycloak, mailbox, fcm }) {
  return {
    health: `${platform}/q/health`,
    keycloak,
    phone: "/phone/",
    vegaPhone: "/phone/?tenant=vega",
    mailbox,
    north: `${mailbox}/?to=north@aurora.example`,
    marina: `${mailbox}/?to=marina@aurora.example`,
    crm: `${mailbox}/?to=crm@aurora.example`,
    pushes: `${fcm}/messages`,
    panel: `${platform}/t/aurora/panel/`,
    hours: `${platform}/t/aurora/panel/centres/north/hours`,
    vegaPanel: `${platform}/t/vega/panel/`,
  };
}
