import axios from 'axios'

export const http = axios.create({ baseURL: import.meta.env.VITE_API ?? '/api', timeout: 8000 })

http.interceptors.response.use(undefined, (error) => {
  if (error.response?.status === 401) window.location.assign('/')
  return Promise.reject(error)
})
