package fr.riverain.contract;

import java.util.UUID;

public record ContractId(UUID value) {}
