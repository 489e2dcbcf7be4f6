# Sourcebook with what its PDF needs. In the folder of a briefing:
#   docker run --rm --user "$(id -u):$(id -g)" --volume "$PWD:/briefing" sourcebook build
FROM python:3.13-slim AS wheel
WORKDIR /source
COPY . .
RUN pip wheel --no-cache-dir --no-deps --wheel-dir /dist .

FROM python:3.13-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends git libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=wheel /dist/ /dist/
RUN pip install --no-cache-dir "$(echo /dist/*.whl)[pdf]" && rm -r /dist
ENV HOME=/tmp PYTHONUTF8=1
WORKDIR /briefing
ENTRYPOINT ["sourcebook"]
