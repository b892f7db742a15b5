import { Link } from '@tanstack/react-router'

/** Somebody's name, leading to all that the record holds of them. */
export const ActorLink = ({ name }: { name: string }) => (
  <Link to="/actors/$id" params={{ id: name }}>
    <bdi>{name}</bdi>
  </Link>
)
