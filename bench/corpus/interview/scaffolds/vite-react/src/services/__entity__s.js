import { http } from './http.js'

export const list⟦Entity⟧s = () => http.get('/⟦entity⟧s').then((res) => res.data)
export const read⟦Entity⟧ = (id) => http.get(`/⟦entity⟧s/${id}`).then((res) => res.data)
